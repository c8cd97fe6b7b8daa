/** README.txt of the written sample: for people who try the service, in Norwegian. */
import type { SampleCountry } from './country.ts';
import { deliveryQuery, registerDelivery } from './delivery.ts';
import { reconcileArguments } from './declared.ts';

const shownService = '4601';

/** Lines that do not depend on what was drawn. */
const introduction = `EKSEMPELLANDET
==============

Alt her er oppdiktet. Ingen rad gjelder en virkelig melding, et virkelig barn eller en virkelig melder, og tallene sier
ingenting om noen virkelig kommune. Kommunenes navn og nummer er ekte (2023), men hvem som deler barnevernstjeneste,
hvilket fagsystem de har og hva som ikke ble funnet hos dem, er trukket tilfeldig.

Formatene er antatt: ingen ekte eksport fra noe fagsystem var tilgjengelig da eksempelet ble laget.

portal/nasjonal*.csv   KS' logg over alle meldinger som portalen har sendt
portal/<omfang>.csv    den samme loggen for én barnevernstjeneste
register/<omfang>.*    fagsystemloggen til én barnevernstjeneste (CSV eller XLSX)
services.json          tjenestene, filene deres og det den som laster opp, oppgir: omfang, periode og regler
truth.json             fasiten, til å kontrollere resultater med: den finnes ikke i virkeligheten
`;

export function readmeText(country: SampleCountry): string {
  const service = country.services.find(({ id }) => id === shownService)!;
  const { declared } = service;
  const files = `--portal portal/${shownService}.csv --register register/${shownService}.csv`;
  const options = reconcileArguments(declared).map(quoted).join(' ');
  const national = country.portalParts[0]!;
  const nationalQuery = deliveryQuery({ side: 'portal', scope: '*', ...national });
  const query = deliveryQuery(registerDelivery(service));
  return `${introduction}
Avstemme uten noen tjeneste (fra prosjektets mappe, med full sti til filene):

  npm run --silent reconcile -- ${files} ${options}

Laste opp med curl, mens "npm start" går (den skriver ut adressene; bytt dem ut hvis de er andre):

  API=http://127.0.0.1:7071/api
  TOKEN=$(curl -s -d user=leder-${shownService}-1 http://127.0.0.1:7072/local/token)
  curl -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/csv" \\
    --data-binary @register/${shownService}.csv \\
    "$API/deliveries?${query}"

KS laster opp den nasjonale portalloggen:

  TOKEN=$(curl -s -d user=ks-1 http://127.0.0.1:7072/local/token)
  curl -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/csv" \\
    --data-binary @portal/${national.name} \\
    "$API/deliveries?${nationalQuery}"

Svaret er 202 med en adresse ("status") der det står om filen er mottatt, avvist med alle feil, eller avstemt.
`;
}

function quoted(argument: string): string {
  return /^[\w:/,.-]+$/.test(argument) ? argument : `"${argument}"`;
}
