import { describe, expect, it } from 'vitest';
import type { Incident } from '../incident/incident.ts';
import { describeMe } from './describe-me.ts';
import { meSchema } from './me.ts';
import { resident } from './role.ts';

const service = (organisation: string, municipalities: string[], districts?: string[]) => ({
  organisation,
  name: `Tjeneste ${municipalities.join(' ')}`,
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'Familia',
  contact: { name: 'Barnevernstjenesten', telephone: '00 00 00 00' },
});

const incident: Incident = {
  id: 'one',
  caseSystem: 'Familia',
  from: '2023-01-01',
  to: '2023-05-31',
  sample: true,
  services: [service('310000003', ['1811', '1804']), service('310000011', ['0301'], ['05'])],
};

describe('what the API says of its caller', () => {
  it('staff have their own services, each municipality by number and name', () => {
    const me = describeMe(
      { role: 'municipality', organisation: '310000003', ownScopes: ['1804+1811'] },
      incident,
    );
    expect(meSchema.parse(me)).toEqual(me);
    expect(me.services).toEqual([
      {
        scope: '1804+1811',
        name: 'Tjeneste 1811 1804',
        municipalities: [
          { number: '1811', name: 'Bindal' },
          { number: '1804', name: 'Bodø' },
        ],
        caseSystem: 'Familia',
      },
    ]);
    expect(me.incident).toMatchObject({ id: 'one', sample: true });
  });

  it('a district is part of its service', () => {
    const principal = { role: 'municipality', organisation: '310000011', ownScopes: ['0301-05'] } as const;
    expect(describeMe(principal, incident).services[0]).toMatchObject({
      scope: '0301-05',
      districts: ['05'],
    });
  });

  it('without a right there is an organisation and no service; without a token neither', () => {
    const stranger = describeMe(
      { role: 'resident', organisation: '310000003', ownScopes: [], person: 'hash' },
      incident,
    );
    expect(stranger).toMatchObject({ role: 'resident', organisation: '310000003', services: [] });
    expect(describeMe(resident, incident)).not.toHaveProperty('organisation');
    expect(resident.ownScopes).toEqual([]);
    expect(stranger).not.toHaveProperty('person');
    expect(describeMe(resident, null)).toEqual({ role: 'resident', services: [], incident: null });
  });
});
