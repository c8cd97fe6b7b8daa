import { engineAgreesOnShare } from './engine-share.ts';

engineAgreesOnShare(1, 2);
