/** Events that a page gives by itself. */
export {toDocument} from './given-events.ts';
export {readList} from './light-list.ts';
