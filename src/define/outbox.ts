import {defineElement} from '../ui/define-element.ts';
import {KithOutbox} from '../widgets/outbox/kith-outbox.ts';

defineElement('kith-outbox', KithOutbox);
