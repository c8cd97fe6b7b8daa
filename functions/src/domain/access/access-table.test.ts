import { describe, expect, it } from 'vitest';
import { nationalScope } from '../service/service.ts';
import { actions, mayDo, reachOf } from './access-table.ts';
import { resident, roles } from './role.ts';
import type { Principal } from './role.ts';

const staff: Principal = { role: 'municipality', organisation: '310000003', ownScopes: ['1804+1811'] };
const vendor: Principal = { role: 'vendor', ownScopes: ['4601'], delegated: ['upload-register-log'] };
const operator: Principal = { role: 'portal-operator', ownScopes: [] };

describe('what somebody may do', () => {
  it('staff in the scopes of their own services, and in no part of them', () => {
    expect(mayDo(staff, 'read-findings', '1804+1811')).toBe(true);
    expect(mayDo(staff, 'read-findings', '1804')).toBe(false);
    expect(mayDo(staff, 'read-findings', '4601')).toBe(false);
    expect(mayDo(staff, 'read-findings')).toBe(false);
  });

  it('nobody, in a scope of their own either, what their role may not', () => {
    for (const action of ['keep-hold', 'keep-incident', 'read-overview'] as const)
      expect(mayDo(staff, action, '1804+1811')).toBe(false);
    expect(mayDo({ ...vendor, delegated: actions }, 'read-findings', '4601')).toBe(false);
  });

  it('a county governor the overview, and nothing of a service', () => {
    const governor: Principal = { role: 'statsforvalter', ownScopes: ['4601'] };
    const allowed = actions.filter((action) => mayDo(governor, action, '4601'));
    expect(allowed.toSorted()).toEqual(['end-own-logins', 'read-overview', 'read-public']);
  });

  it('a vendor no more than its customer has delegated, in that customer’s scopes', () => {
    expect(mayDo(vendor, 'upload-register-log', '4601')).toBe(true);
    expect(mayDo(vendor, 'upload-register-log', '1103')).toBe(false);
    expect(mayDo(vendor, 'report-installed-version', '4601')).toBe(false);
    expect(mayDo(vendor, 'read-public')).toBe(true);
    expect(mayDo({ ...vendor, delegated: [] }, 'upload-register-log', '4601')).toBe(false);
  });

  it('who may in all scopes may for the whole country, and needs none of their own', () => {
    expect(mayDo(operator, 'upload-portal-log', nationalScope)).toBe(true);
    expect(mayDo(operator, 'upload-portal-log', '4601')).toBe(true);
    expect(mayDo(operator, 'read-findings', '4601')).toBe(false);
  });

  it('without a right only what is public', () => {
    expect(actions.filter((action) => mayDo(resident, action))).toEqual(['read-public']);
  });

  it('a message is read by its own service alone, and a hold is kept by KS alone', () => {
    const who = (action: (typeof actions)[number]) =>
      roles.filter((role) => reachOf(role, action) !== 'none');
    for (const action of ['read-result', 'read-findings', 'record-finding'] as const)
      expect(who(action)).toEqual(['municipality']);
    expect(who('keep-hold')).toEqual(['portal-operator']);
    expect(who('read-hold')).toEqual(['portal-operator', 'bufdir']);
  });
});
