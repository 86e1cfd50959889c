/**
 * The presets' words in English. Consents are whole sentences, since what a person agrees to is kept word for word.
 */
export const presetWords = {
  'preset.firstName': 'First name',
  'preset.lastName': 'Last name',
  'preset.email': 'E-mail',
  'preset.phone': 'Phone',
  'preset.postalCode': 'Postal code',
  'preset.volunteerMessage': 'Anything we should know?',
  'preset.petitionMessage': 'Why does this matter to you?',
  'preset.newsletterConsent': 'Yes, send me the newsletter by e-mail. I can stop it at any time.',
  'preset.membershipConsent': 'I want to become a member, and I agree that my details are kept to run the membership.',
  'preset.volunteerConsent': 'I agree that my details are kept to plan volunteering and to contact me about it.',
  'preset.petitionConsent': 'Keep me up to date about this petition by e-mail. I can stop it at any time.',
  'shifts.label': 'Which shifts can you take?',
};

/** A preset's word in English; a key that it does not know is answered with the key. */
export const englishWords = (key: string): string => (presetWords as Record<string, string>)[key] ?? key;
