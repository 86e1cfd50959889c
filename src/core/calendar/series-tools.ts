export {findZoneIn} from './custom-zones.ts';
export {expandSeries} from './occurrences.ts';
export {readSeries} from './series.ts';
