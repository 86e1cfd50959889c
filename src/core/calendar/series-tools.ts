export {expandSeries} from './occurrences.ts';
export {readSeries} from './series.ts';
