import {icon} from '../../ui/icons.ts';

/** A sheet of a calendar. */
export const calendarIcon = icon('M3 5.5h14v11H3zM3 9h14M7 3v4M13 3v4');
