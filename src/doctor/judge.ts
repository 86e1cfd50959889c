import type {Facts} from './facts.ts';
import {sortFindings, type Finding} from './finding.ts';
import {judgeAddresses} from './judge-addresses.ts';
import {judgePage} from './judge-page.ts';
import {judgePolicy} from './judge-policy.ts';
import {judgeScript} from './judge-script.ts';
import {judgeStorage} from './judge-storage.ts';
import {judgeWidgets} from './judge-widgets.ts';

/** All that there is to say about a page, the worst first. Pure: facts in, findings out. */
export function judge(facts: Facts): Finding[] {
  const {page, storage} = facts;
  const causes = [...judgeScript(facts), ...judgePolicy(facts)];
  const addresses = judgeAddresses(facts);
  return sortFindings([
    ...causes,
    ...judgePage(page),
    ...judgeStorage(storage, page),
    ...judgeWidgets(facts, [...causes, ...addresses]),
    ...addresses,
  ]);
}
