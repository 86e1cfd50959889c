/** What a calendar has to do once its first month is drawn. */
export {writeJsonLd} from './json-ld.ts';
export {paperStyles as styles} from './paper.styles.ts';
