import {defineElement} from '../ui/define-element.ts';
import {KithSignup} from '../widgets/signup/kith-signup.ts';

defineElement('kith-signup', KithSignup);
