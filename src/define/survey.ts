import {defineElement} from '../ui/define-element.ts';
import {KithSurvey} from '../widgets/survey/kith-survey.ts';

defineElement('kith-survey', KithSurvey);
