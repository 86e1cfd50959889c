import {icon} from '../ui/icons.ts';

export const plusIcon = icon('M10 4.5v11M4.5 10h11');
export const minusIcon = icon('M4.5 10h11');
export const crossIcon = icon('m5.5 5.5 9 9M14.5 5.5l-9 9');
export const upIcon = icon('M10 15.5v-11M5.5 9 10 4.5 14.5 9');
export const downIcon = icon('M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5');
export const fileIcon = icon('M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15');
