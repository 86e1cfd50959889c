import {defineElement} from '../ui/define-element.ts';
import {KithSite} from '../widgets/site/kith-site.ts';

defineElement('kith-site', KithSite);
