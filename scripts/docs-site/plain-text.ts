const SIGNS: Record<string, string> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&'};

/** The text of HTML that was made of text, without its tags. */
export const toPlainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => SIGNS[entity]!)
    .replace(/\s+/g, ' ')
    .trim();
