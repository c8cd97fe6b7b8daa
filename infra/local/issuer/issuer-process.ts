// The process that the issuer runs in: `issuer-process.ts KEY-FOLDER PORT AUDIENCE SITE-ORIGIN…`.
import { finishWithParent, sayReady } from '../process/parent.ts';
import { startIssuer } from './issuer.ts';
import { sampleOrganisationOf } from './sample-organisations.ts';

const [keyFolder = '', port = '0', audience = '', ...siteOrigins] = process.argv.slice(2);
const organisationOf = sampleOrganisationOf();
const issuer = await startIssuer(keyFolder, Number(port), { audience, siteOrigins, organisationOf });
finishWithParent(() => issuer.close());
sayReady({ base: issuer.base });
