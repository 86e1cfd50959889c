/** How the body of a submission is encoded: HTML's `enctype` with the two JSON forms. */
export type Enctype = 'application/json' | 'text/plain' | 'application/x-www-form-urlencoded' | 'multipart/form-data';

/** A body's shape in the two JSON encodings; the form encodings are always flat. */
export type Format = 'kith' | 'flat' | 'osdi';
