const REASONS: readonly [reason: string, keys: string][] = [
  ['layout and looks are Kith’s, and the page’s theme', 'appearance style body::accuracythreshold'],
  [
    'the endpoint says where answers go, and how they are kept',
    'submission_url public_key auto_send auto_delete instance_name instance_id namespaces attribute sms_keyword sms_separator prefix delimiter allow_choice_duplicates clean_text_values',
  ],
  ['it helps to filter other choices, and no filter that is kept uses it', 'filter parent geometry'],
  ['it has no counterpart in Kith', 'parameters'],
];
const BY_KEY = new Map(REASONS.flatMap(([reason, keys]) => keys.split(/\s+/).map((key) => [key, reason] as const)));

/** Why columns of XLSForms have no place in Kith. */
export const explain = (key: string): string | undefined => BY_KEY.get(key);
