import type {LocalizedText} from '../../contract/text.ts';

/** What every question has. */
export interface BaseQuestion {
  id: string;
  name?: string;
  label: LocalizedText;
  hint?: LocalizedText;
  required?: boolean;
}
