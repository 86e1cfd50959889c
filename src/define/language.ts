import {defineElement} from '../ui/define-element.ts';
import {KithLanguage} from '../widgets/language/kith-language.ts';

defineElement('kith-language', KithLanguage);
