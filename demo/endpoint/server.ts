// The endpoint alone: `node demo/endpoint/server.ts`.
import {serveEndpoint} from './serve.ts';

// What people wrote is for this account alone: database, journal and token.
process.umask(0o077);
try {
  await serveEndpoint(process.env);
} catch (error) {
  console.error(`The endpoint cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
