import type {errorMessages} from '../questions/errors.messages.ts';
import type {groupMessages} from '../questions/group.messages.ts';
import type {moreMessages} from '../questions/more.messages.ts';
import type {questionMessages} from '../questions/questions.messages.ts';
import type {Message} from './catalog.ts';

/** Every key that some widget speaks. A language file that lacks one, or has one too many, does not compile. */
export type MessageKey = keyof (typeof questionMessages &
  typeof errorMessages &
  typeof groupMessages &
  typeof moreMessages);
export type Locale = Record<MessageKey, Message>;
