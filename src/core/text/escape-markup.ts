const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text as it may stand in HTML and XML: between tags, and in attributes in double quotes. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** JSON as it may stand in a `<script>` element: nothing in it ends the script or begins a comment. */
export const escapeScript = (json: string): string => json.replaceAll('<', '\\u003c');
