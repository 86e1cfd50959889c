/** What a calendar may have to do once its first month is drawn. */
export {findByName} from './deep-link.ts';
export {writeJsonLd} from './json-ld.ts';
export {paperStyles as styles} from './paper.styles.ts';
export {warnOf} from './warn.ts';
