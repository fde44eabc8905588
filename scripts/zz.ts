import { measureCardLatency } from '@/tests/bench/card-latency';
await measureCardLatency();
