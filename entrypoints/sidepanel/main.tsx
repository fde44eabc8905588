import { showSurface } from '@/surfaces/show-surface';

void showSurface('panel');
