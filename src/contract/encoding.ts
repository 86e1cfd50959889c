/** How the body of a submission is encoded: HTML's `enctype` with the two JSON forms. */
export type Enctype = 'application/json' | 'text/plain' | 'application/x-www-form-urlencoded' | 'multipart/form-data';

/**
 * A body's shape in the two JSON encodings; the form encodings are always flat. `osdi` is what helpers of the Open Supporter
 * Data Interface take, `civicrm` what CiviCRM's RemoteForm extension takes for a profile.
 */
export type Format = 'kith' | 'flat' | 'osdi' | 'civicrm';
