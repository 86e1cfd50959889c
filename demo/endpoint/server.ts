// The endpoint alone: `node demo/endpoint/server.ts`.
import {keepCompiled} from './compiled.ts';

// What people wrote is for this account alone: database, journal and token.
process.umask(0o077);
try {
  const keep = keepCompiled(process.env);
  const {serveEndpoint} = await import('./serve.ts');
  await serveEndpoint(process.env);
  keep();
} catch (error) {
  console.error(`The endpoint cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
