const LAYOUT = 'layout and looks are Kith’s, and the page’s theme';
const WORDS = 'Kith has words of its own for this, in every language';
const MEMBERS = 'members can be added and taken away within “repeat”';
const CODE = 'what code sets is not set by Kith';
const QUIZ = 'Kith does not mark answers right or wrong';
const TIMER = 'nobody is hurried: there is no timer';

/** Why properties of SurveyJS have no place in Kith. */
const REASONS: readonly [reason: string, keys: string][] = [
  [
    LAYOUT,
    `startWithNewLine colCount width minWidth maxWidth indent innerIndent colSpan titleLocation descriptionLocation
    errorLocation questionTitleLocation questionDescriptionLocation questionErrorLocation questionTitleWidth widthMode logo logoWidth
    logoHeight logoFit logoPosition headerView backgroundImage backgroundImageFit backgroundImageAttachment backgroundOpacity
    showBrandInfo gridLayoutEnabled gridLayoutColumns fitToContainer imageHeight imageWidth imageFit contentMode minImageWidth
    minImageHeight maxImageWidth maxImageHeight itemSize inputSize size columnMinWidth rowTitleWidth showHeader verticalAlign
    alternateRows horizontalScroll columnColCount renderAs renderMode displayMode showNumber hideNumber showQuestionNumbers questionStartIndex
    questionTitlePattern requiredMark requiredText showTitle showPageTitles showPageNumbers state panelsState tabAlign
    progressBarType progressBarLocation showProgressBar progressBarShowNavigationText progressBarShowPageNumbers
    progressBarShowPageTitles progressBarInheritWidthFrom showTOC tocLocation tocItemComponent navigationButtonsLocation
    showNavigationButtons scaleColorMode rateColorMode displayRateDescriptionsAsExtremeItems rateDescriptionLocation
    penColor penMinWidth penMaxWidth backgroundColor signatureWidth signatureHeight height signatureAutoScaleEnabled
    showPreview allowImagesPreview autoGrow autoGrowComment allowResize allowResizeComment commentAreaRows acceptCarriageReturn
    swapOrder useTitleAsLabel separateSpecialChoices itemComponent cellComponent inputFieldComponent matrixDragHandleArea
    itemTitleWidth inputTextAlignment textWrapEnabled labelPosition cols searchEnabled searchMode closeOnSelect hideSelectedItems
    hideIfChoicesEmpty hideIfRowsEmpty hideColumnsIfEmpty selectToRankSwapAreas selectToRankAreasLayout showDragDropAllowed
    legendLayout mode css cssClass progressBarNavigationTextLocation labelCount showLabels tooltipVisibility labelFormat
    completeOnTrigger questionOrder rowOrder rowsOrder showInMultipleColumns addRowLocation addRowButtonLocation panelRemoveButtonLocation
    removePanelButtonLocation newPanelPosition templateTitleLocation templateQuestionTitleLocation templateErrorLocation showRangeInProgress
    sourceType placeholderReadOnly penStyle showPlaceholder showValue minWidthColumn expandCollapseButton`,
  ],
  [
    WORDS,
    `pagePrevText pageNextText startSurveyText previewText editText requiredErrorText completedBeforeHtml loadingHtml emptySurvey
    removeRowText confirmDelete confirmDeleteText panelRemoveText removePanelText panelPrevText panelNextText prevPanelText
    nextPanelText noRowsText noEntriesText emptyRowsText otherPlaceholder otherPlaceHolder fileOrPhotoPlaceholder photoPlaceholder filePlaceholder
    selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText optionsCaption selectAllText createCustomChoiceText
    templateTabTitle tabTitlePlaceholder caption navigationTitle navigationDescription cellHint singleInputTitleTemplate keyDuplicationError`,
  ],
  [
    MEMBERS,
    'allowAddRows allowRemoveRows allowAddPanel allowRemovePanel allowRowReorder allowRowsDragAndDrop templateDescription',
  ],
  [
    CODE,
    `setValueIf setValueExpression resetValueIf defaultValueExpression bindings copyDefaultValueFromLastEntry
    defaultValueFromLastRow defaultValueFromLastPanel defaultRowValue defaultPanelValue useDisplayValuesInDynamicTexts`,
  ],
  [QUIZ, 'correctAnswer score points'],
  [
    TIMER,
    'showTimer showTimerPanel showTimerPanelMode timeLimit timeLimitPerPage maxTimeToFinish maxTimeToFinishPage timerLocation timerInfoMode',
  ],
  [
    'a draft is always kept on the device, and answers are sent once',
    'cookieName partialSendEnabled sendResultOnPageNext surveyId surveyPostId surveyShowDataSaving',
  ],
  ['each question can be answered by everybody who sees it', 'readOnly readonly'],
  ['answers of hidden questions are never sent', 'clearInvisibleValues clearIfInvisible'],
  ['answers are checked when the person goes on', 'checkErrorsMode textUpdateMode validateVisitedEmptyFields'],
  [
    'focus never moves by itself',
    'focusFirstQuestionAutomatic autoFocusFirstQuestion autoFocusFirstError focusOnFirstError',
  ],
  [
    'people go on when they choose to',
    'goNextPageAutomatic autoAdvanceEnabled autoAdvanceAllowComplete allowCompleteSurveyAutomatic',
  ],
  ['going back is always possible', 'showPrevButton'],
  ['last words are always shown', 'showCompletedPage showCompletePage'],
  ['other words always stand beside their choice', 'storeOthersAsComment'],
  ['Kith’s own limit of 20,000 characters holds', 'maxTextLength maxCommentLength'],
  ['an answer can always be taken back', 'allowClear showClearButton'],
  ['it is about SurveyJS itself', 'sjsVersion $schema surveyVersion editorVersion'],
  [
    'files travel as the endpoint takes them',
    'storeDataAsText waitForUpload needConfirmRemoveFile allowCameraAccess acceptedCategories dataFormat',
  ],
  ['what depends on other answers at once is not done: only rules show, hide and require', 'triggers'],
  ['the order of questions is not drawn by lot', 'randomize randomizeCategory questionsOrder'],
];

const BY_KEY = new Map(REASONS.flatMap(([reason, keys]) => keys.split(/\s+/).map((key) => [key, reason] as const)));

export const explain = (key: string): string | undefined => BY_KEY.get(key);
