export const TEMPLATES_KEY = ['notification-templates'];
