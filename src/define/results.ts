import {defineElement} from '../ui/define-element.ts';
import {KithResults} from '../widgets/results/kith-results.ts';

defineElement('kith-results', KithResults);
