// `?kith-doctor`: looks at the page that it is on and says what would hurt, where, and how to cure it.
import {PolicyWatch} from './collect-policy.ts';
import {openPanel} from './panel.ts';

openPanel(new PolicyWatch());
