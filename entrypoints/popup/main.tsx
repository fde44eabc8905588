import { showSurface } from '@/surfaces/show-surface';

void showSurface('popup');
