import { testCases } from '../verification.fixture.ts';
import { manyStations } from './many-stations.ts';

testCases(manyStations);
