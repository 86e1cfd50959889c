import * as z from 'zod/mini';
import './index.ts';

/** Every named schema of the contract as JSON Schema 2020-12, for the `components.schemas` of an OpenAPI 3.1 document. */
export function componentSchemas(): Record<string, object> {
  const place = '#/components/schemas/';
  const {schemas} = z.toJSONSchema(z.globalRegistry, {io: 'input', uri: (id) => place + id});
  // Schemas without a name that several share are written below one entry, whose references need a single fragment.
  const text = JSON.stringify(schemas).replaceAll('__shared#/', '__shared/');
  const named = JSON.parse(text) as Record<string, {$id?: string; $schema?: string}>;
  return Object.fromEntries(Object.entries(named).map(([name, {$id: _, $schema: __, ...schema}]) => [name, schema]));
}
