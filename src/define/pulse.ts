import {defineElement} from '../ui/define-element.ts';
import {KithPulse} from '../widgets/pulse/kith-pulse.ts';

defineElement('kith-pulse', KithPulse);
