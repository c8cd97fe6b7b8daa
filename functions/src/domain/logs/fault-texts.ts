import type { FaultCode } from './fault.ts';

/** What a user reads of a fault, in bokmål. Fixed sentences: no value of a cell can ever stand in one. */
export const faultTexts: Readonly<Record<FaultCode, string>> = {
  'empty-file': 'Filen er tom.',
  'not-text': 'Filen er ikke lesbar tekst. Lagre den som CSV (UTF-8) eller XLSX.',
  'unknown-format': 'Filformatet er ukjent. Lagre filen som CSV eller XLSX.',
  'header-missing': 'Første rad må inneholde kolonnenavn, og ingen av dem ble gjenkjent.',
  'column-missing': 'Kolonnen mangler.',
  'column-unknown': 'Kolonnen er ukjent. Fjern den fra filen.',
  'column-twice': 'Kolonnen finnes flere ganger. Behold bare den ene.',
  'row-length': 'Raden har flere eller færre celler enn første rad.',
  'time-unreadable': 'Tidspunktet kan ikke leses.',
  'time-nonexistent': 'Tidspunktet finnes ikke: klokken ble stilt fram denne timen.',
  'time-implausible': 'Tidspunktet er før år 2000 eller mer enn ett døgn fram i tid.',
  'municipality-unknown': 'Kommunenummeret er ukjent.',
  'municipality-missing': 'Kommunenummeret mangler. Oppgi det i filen, eller oppgi omfanget.',
  'id-partial': 'Raden mangler id, mens andre rader har det. Enten må alle rader ha id, eller ingen.',
  'count-unreadable': 'Antallet må være et helt tall fra 0 til 100 000, og 1 når raden har id.',
  'value-not-allowed': 'Cellen har tegn som ikke er tillatt her, eller er for lang.',
  'personal-number': 'Cellen ser ut til å inneholde et fødselsnummer eller et annet personnummer. Fjern det.',
  'cell-too-long': 'Cellen er for lang.',
  'file-too-large': 'Filen er for stor.',
  'too-many-rows': 'Filen har for mange rader eller meldinger.',
  'quote-unclosed': 'Et anførselstegn er ikke avsluttet riktig.',
  'archive-unsafe': 'Filen er kryptert, ufullstendig eller pakket på en måte som ikke er trygg å åpne.',
  'file-missing': 'Filen finnes ikke eller kan ikke åpnes.',
  'argument-invalid': 'Et argument mangler eller er ugyldig.',
};
