import {defineElement} from '../ui/define-element.ts';
import {KithLoop} from '../widgets/loop/kith-loop.ts';

defineElement('kith-loop', KithLoop);
