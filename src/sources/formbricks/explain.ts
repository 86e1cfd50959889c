const REASONS: readonly [reason: string, keys: string][] = [
  ['Kith has words of its own for this, in every language', 'buttonLabel backButtonLabel dismissButtonLabel'],
  [
    'layout and looks are Kith’s, and the page’s theme',
    'styling productOverwrites projectOverwrites isCardBorderVisible placement showLanguageSwitch isBackButtonHidden hideProgressBar imageUrl videoUrl fileUrl',
  ],
  [
    'where and how often a survey is shown is said by the page',
    'triggers displayOption recontactDays displayLimit displayPercentage autoClose delay segment inlineTriggers type environmentId workspaceId channels industries role autoComplete runOnDate closeOnDate attributeFilters',
  ],
  ['nothing is computed', 'variables'],
  [
    'Formbricks keeps it about the survey, not about what is asked',
    'status createdAt updatedAt createdBy creator publishOn pin resultShareKey verifyEmail isVerifyEmailEnabled isSingleResponsePerEmailEnabled singleUse surveyClosedMessage followUps slug customHeadScripts customHeadScriptsMode metadata recaptcha isEncrypted isDraft languages redirectUrl insightsEnabled summary preset isCaptureIpEnabled analyzeResponses',
  ],
  ['how long it takes is worked out by Kith', 'timeToFinish showResponseCount'],
];
const BY_KEY = new Map(REASONS.flatMap(([reason, keys]) => keys.split(/\s+/).map((key) => [key, reason] as const)));

/** Why properties of Formbricks have no place in Kith. */
export const explain = (key: string): string | undefined => BY_KEY.get(key);
