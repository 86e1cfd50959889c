import {defineElement} from '../ui/define-element.ts';
import {KithPriorities} from '../widgets/priorities/kith-priorities.ts';

defineElement('kith-priorities', KithPriorities);
