import {defineElement} from '../ui/define-element.ts';
import {KithCalendar} from '../widgets/calendar/kith-calendar.ts';

defineElement('kith-calendar', KithCalendar);
