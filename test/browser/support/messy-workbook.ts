/** A register as a case system's report leaves it: a cover sheet, titles, names, free text, notes below. */
import writeExcelFile from 'write-excel-file/node';

/** Of no person: a synthetic fødselsnummer, month +80, which the checks take for a real one. */
export const syntheticNumber = '01817010055';

/** Rows above the first entry: two titles, an empty row and the header. */
export const rowsAbove = 4;

interface MessySettings {
  /** Times on a Norwegian clock, written as if they were UTC. */
  readonly received: readonly Date[];
  /** Calls at about the time of messages that are missing. */
  readonly byTelephone: readonly Date[];
  readonly numbers: readonly string[];
  /** Puts a personal number where the message's id belongs, in the third entry. */
  readonly personalInId: boolean;
}

const text = (value: string) => ({ value, type: String });
const title = (value: string) => [{ ...text(value), columnSpan: 6 }, null, null, null, null, null];

/** As varied as text is: a part that unpacks to far more than it is packed to would be refused. */
function note(seed: number): string {
  const words: string[] = [];
  for (let state = seed + 1; words.length < 900; state = (state * 48_271) % 0x7fffffff)
    words.push(state.toString(36));
  return words.join(' ');
}

export async function messyWorkbook(settings: MessySettings): Promise<Buffer> {
  const { received, byTelephone, numbers, personalInId } = settings;
  const entry = (at: Date, index: number, channel: string) => [
    text(
      index === 0
        ? `Kari Eksempel ${syntheticNumber.slice(0, 6)} ${syntheticNumber.slice(6)}`
        : 'Ola Eksempel',
    ),
    { value: at, type: Date, format: 'dd.mm.yyyy hh:mm:ss' },
    personalInId && index === 2 ? text(syntheticNumber) : null,
    text(numbers[index % numbers.length]!),
    text(channel),
    // Long enough that the part of all texts is one that the library would unpack in a worker of its own.
    text(`Notat ${index}: ${note(index)}`),
  ];
  const header = ['Saksbehandler', 'Dato mottatt', 'Meldings-ID', 'Komm.nr', 'Mottakskanal', 'Merknad'];
  return writeExcelFile([
    { sheet: 'Forside', data: [[text('Rapport')], [text('Antall'), text('to ark')]] },
    {
      sheet: 'Uttrekk',
      data: [
        title('Mottatte bekymringsmeldinger'),
        title('Utskrift fra fagsystemet'),
        [null, null, null, null, null, null],
        header.map(text),
        ...received.map((at, index) => entry(at, index, 'Nasjonal portal')),
        ...byTelephone.map((at, index) => entry(at, received.length + index, 'Telefon')),
        [text('Totalt'), null, null, null, null, null],
      ],
    },
  ]).toBuffer();
}
