import { describe, expect, test } from 'vitest';
import { LOCAL_WORDS } from '../test/fixtures/core/local-words.ts';
import { isNationalId } from './national-ids.ts';
import { findSecrets } from './privacy-shield.ts';

const found = (text: string): readonly string[] =>
  findSecrets(text).map(({ start, end }) => text.slice(start, end));

/** The examples that the authorities or their check rules give, and the words that name them. */
const IDS: readonly (readonly [country: string, id: string, name: string])[] = [
  ['AT', '1237 010180', 'meine SVNR ist'],
  ['AT', '1237010180', 'Sozialversicherungsnummer:'],
  ['CH', '756.9217.0769.85', ''],
  ['CH', '7569217076985', ''],
  ['BR', '529.982.247-25', ''],
  ['BR', '52998224725', 'meu CPF é'],
  ['BR', '11.222.333/0001-81', ''],
  ['BR', '11222333000181', 'CNPJ'],
  ['BR', '12.ABC.345/01DE-35', ''],
  ['AR', '20-12345678-6', ''],
  ['AR', '20123456786', 'mi CUIT es'],
  ['MX', 'HEGG560427MVZRRL04', ''],
  ['MX', 'GODE561231GR8', ''],
  ['DE', '86095742719', 'Steuer-ID'],
  ['DE', '86 095 742 719', 'meine Steueridentifikationsnummer lautet'],
  ['DE', '25768131411', 'IdNr'],
  ['IT', 'RSSMRA85T10A562S', ''],
  ['AT', '1238 150580', 'meine SV-Nummer lautet'],
  ['BE', '93.05.18-223.61', ''],
  ['BE', '93051822361', 'mijn rijksregisternummer is'],
  ['BE', '93051822361', 'registre national :'],
  ['CA', '046 454 286', 'mon NAS est le'],
  ['CA', '046-454-286', "numéro d'assurance sociale"],
  ['CL', '12.345.678-5', ''],
  ['CL', '123456785', 'mi RUT es'],
  ['CO', '800197268-4', 'NIT'],
  ['DE', '65 170839 J 003', 'Rentenversicherungsnummer'],
  ['DE', '65170839J003', ''],
  ['DE', 'C01X00T478', 'Reisepass Nr.'],
  ['ES', '281234567840', 'número de la Seguridad Social:'],
  ['MX', '12345678903', 'NSS:'],
  ['PT', '00000000 0 ZZ4', 'cartão de cidadão'],
  ['AT', 'ATU13585627', ''],
  ['AT', 'ATU38516405', ''],
  ['CH', 'CHE123456788', ''],
  ['ES', 'A58818501', 'CIF:'],
  ['ES', 'B-12345674', 'el CIF de la empresa es'],
];

describe.each(IDS)('%s: %s', (_country, id, name) => {
  test('is found, just as it is written', () => {
    expect(found(`Hallo, ${name} ${id}, bitte.`)).toEqual([id]);
  });

  test('is not found with another check digit', () => {
    const at = id.search(/\d\D*$/);
    const other = id.slice(0, at) + String((Number(id[at]) + 3) % 10) + id.slice(at + 1);
    expect(found(`Hallo, ${name} ${other}, bitte.`)).toEqual([]);
  });
});

test.each(IDS.filter(([, , name]) => name !== ''))(
  '%s: %s counts only where it is named',
  (_country, id) => {
    expect(found(`Bestellung ${id} ist nicht da`)).toEqual([]);
  },
);

describe('a German tax number repeats one digit, and no other', () => {
  const withCheck = (body: string): string =>
    Array.from({ length: 10 }, (_, digit) => body + String(digit)).find((code) => {
      let product = 10;
      for (const one of body) product = (((Number(one) + product) % 10 || 10) * 2) % 11;
      return (11 - product) % 10 === Number(code[10]);
    }) ?? '';
  test.each([
    ['1234567899', true],
    ['1123145678', true],
    ['1234567890', false],
    ['1112345678', false],
    ['1122345678', false],
    ['1121314567', false],
  ])('%s… %s', (body, isOne) => {
    expect(isNationalId(withCheck(body), 'Steuer-ID ')).toBe(isOne);
  });
});

/** Ids without a check digit, which count where they are named. */
test.each([
  ['AR', 'mi DNI es', '30.123.456'],
  ['AR', 'D.N.I. nº', '30123456'],
  ['BR', 'meu RG é', '12.345.678-9'],
  ['CA', 'RAMQ :', 'TREM 8401 1512'],
  ['CO', 'mi cédula de ciudadanía es', '1.023.456.789'],
  ['CO', 'C.C.', '1023456789'],
  ['DE', 'Personalausweisnummer', 'L01X00T47'],
  ['FR', 'n° de sécu', '2840578103124'],
  ['PT', 'o meu NISS é', '12345678901'],
  ['ES', 'Pasaporte', 'AAA123456'],
  ['ES', 'mi pasaporte es el', 'XDB 123456'],
  ['MX', 'pasaporte n.º', 'G12345678'],
  ['PT', 'passaporte n.º', 'CA123456'],
  ['FR', 'passeport n°', '12AB34567'],
  ['FR', 'mon numéro fiscal est le', '30 23 217 600 053'],
  ['AT', 'Reisepass', 'U1234567'],
  ['CH', 'Passnummer', 'X1234567'],
  ['AT', 'unsere UID-Nummer lautet', 'ATU 1234 5678'],
  ['CH', 'UID:', 'CHE123456789'],
  ['DE', 'Steuernummer', '21/815/08150'],
  ['DE', 'St.-Nr.:', '151/815/08156'],
  ['DE', 'StNr.', '93815/08152'],
  ['DE', 'Steuernummer', '2893081508152'],
  ['BR', 'título de eleitor', '1234 5678 9012'],
  ['BR', 'CNH nº', '12345678900'],
  ['PT', 'bilhete de identidade n.º', '12345678'],
])('%s: %s %s is found, and not without its name', (_country, name, id) => {
  expect(found(`Olá, ${name} ${id}, ok.`)).toEqual([id]);
  expect(found(`Olá, para ${id}, ok.`)).toEqual([]);
});

test.each(['CHE-123.456.789', 'GMVLMR80070501M100'])('%s is like nothing else', (id) => {
  expect(found(`Hallo, ${id}, ok.`)).toEqual([id]);
  expect(found(`Bestellnummer ${id}, ok.`)).toEqual([]);
});

test.each([
  'pedido AAA123456',
  'mi pasaporte no va, pedido AAA123456',
  'ATU Bestellung 12345678',
  'Bestellung 21/815/08150',
  'ma commande 12AB34567',
  'Passend dazu AB123456',
  'Rechnung 2893081508152',
  'pedido A58818501',
  'pedido 1234 5678 9012',
  'pedido 12345678Z',
  'número de pedido: 12345678Z',
  'Bestellnummer X1234567L',
  'ma commande n° 12345678Z',
  'order number is 12345678Z',
  'encomenda 12.345.678-5',
  'Kundennummer 65170839J003',
  'el DNI no me lo acepta 2024',
  'mi DNI no funciona, pedido 30123456',
  'sin internet desde 20240115',
  'le NAS Synology 918 ne répond plus',
])('an order number and its like is no id: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'Bestellung 20-12345678 vom 12/05/2024',
  'Auftrag 1237 010180 ist offen',
  'pedido 11222333000181 no llegó',
  'rastreio 7891234567895',
  'llámenme al 11 5555-0142 o al +54 9 11 5555-0142',
  'ligue (11) 98765-4321 ou 0800 123 4567',
  'Tel. 079 555 31 08 oder +41 79 555 31 08',
  'el 20/12/2025 a las 14:30',
  'SKU ABC-240115-X1',
  'factura ABC240115XY1',
  'Version 756.1.2 der App',
  'NF 123.456.789-00 de 12.03.2025',
  'protocolo 12.345.678/0001-00',
])('stays quiet: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(Object.entries(LOCAL_WORDS))('%s: password and id of a text are found', (_, words) => {
  const { password, id } = words;
  expect(found(password)).toEqual(['hunter22!']);
  expect(found(`${id.join(' ')}.`)).toEqual([id[1]]);
});
