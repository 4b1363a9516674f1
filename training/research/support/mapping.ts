/**
 * Intents of the licensed sets, mapped one by one onto the five categories by the boundaries in
 * `training/research/generate/README.md`. `null`: ambiguous or none of the five, left out. `oos`: an example of out-of-scope.
 * The number is how bad such a ticket is by itself, before impact signals: see `impact-signals.ts`.
 */
import type { Severity } from '../generate/domains/domain.ts';
import type { Category } from '../generate/scenarios/scenario.ts';

export type IntentMeaning = readonly [category: Category, severity: Severity] | 'oos' | null;

const BILLING: Category = 'Billing Inquiry';
const ACCOUNT: Category = 'Account Management';
const TECHNICAL: Category = 'Technical Issue';

export const BANKING77_MAPPING: Readonly<Record<string, IntentMeaning>> = {
  Refund_not_showing_up: [BILLING, 1],
  activate_my_card: [ACCOUNT, 0],
  age_limit: [ACCOUNT, 0],
  apple_pay_or_google_pay: null,
  atm_support: null,
  automatic_top_up: null,
  balance_not_updated_after_bank_transfer: [BILLING, 1],
  balance_not_updated_after_cheque_or_cash_deposit: [BILLING, 1],
  beneficiary_not_allowed: null,
  cancel_transfer: [BILLING, 1],
  card_about_to_expire: null,
  card_acceptance: null,
  card_arrival: null,
  card_delivery_estimate: null,
  card_linking: null,
  card_not_working: [TECHNICAL, 1],
  card_payment_fee_charged: [BILLING, 1],
  card_payment_not_recognised: [BILLING, 2],
  card_payment_wrong_exchange_rate: [BILLING, 1],
  card_swallowed: null,
  cash_withdrawal_charge: [BILLING, 1],
  cash_withdrawal_not_recognised: [BILLING, 2],
  change_pin: [ACCOUNT, 0],
  compromised_card: [ACCOUNT, 2],
  contactless_not_working: [TECHNICAL, 1],
  country_support: null,
  declined_card_payment: [BILLING, 1],
  declined_cash_withdrawal: null,
  declined_transfer: [BILLING, 1],
  direct_debit_payment_not_recognised: [BILLING, 2],
  disposable_card_limits: null,
  edit_personal_details: [ACCOUNT, 0],
  exchange_charge: [BILLING, 0],
  exchange_rate: null,
  exchange_via_app: null,
  extra_charge_on_statement: [BILLING, 1],
  failed_transfer: [BILLING, 1],
  fiat_currency_support: null,
  get_disposable_virtual_card: null,
  get_physical_card: null,
  getting_spare_card: null,
  getting_virtual_card: null,
  lost_or_stolen_card: [ACCOUNT, 2],
  lost_or_stolen_phone: [ACCOUNT, 2],
  order_physical_card: null,
  passcode_forgotten: [ACCOUNT, 1],
  pending_card_payment: [BILLING, 1],
  pending_cash_withdrawal: [BILLING, 1],
  pending_top_up: [BILLING, 1],
  pending_transfer: [BILLING, 1],
  pin_blocked: [ACCOUNT, 1],
  receiving_money: null,
  request_refund: [BILLING, 1],
  'reverted_card_payment?': [BILLING, 1],
  supported_cards_and_currencies: null,
  terminate_account: [ACCOUNT, 0],
  top_up_by_bank_transfer_charge: [BILLING, 0],
  top_up_by_card_charge: [BILLING, 0],
  top_up_by_cash_or_cheque: null,
  top_up_failed: [BILLING, 1],
  top_up_limits: null,
  top_up_reverted: [BILLING, 1],
  topping_up_by_card: null,
  transaction_charged_twice: [BILLING, 2],
  transfer_fee_charged: [BILLING, 1],
  transfer_into_account: null,
  transfer_not_received_by_recipient: [BILLING, 1],
  transfer_timing: null,
  unable_to_verify_identity: [ACCOUNT, 1],
  verify_my_identity: [ACCOUNT, 0],
  verify_source_of_funds: null,
  verify_top_up: null,
  virtual_card_not_working: [TECHNICAL, 1],
  visa_or_mastercard: null,
  why_verify_identity: [ACCOUNT, 0],
  wrong_amount_of_cash_received: null,
  wrong_exchange_rate_for_cash_withdrawal: [BILLING, 1],
};

export const CLINC150_MAPPING: Readonly<Record<string, IntentMeaning>> = {
  ...ofIntents(
    null,
    'transfer insurance_change insurance find_phone travel_alert travel_notification application_status flight_status card_declined credit_limit_change balance freeze_account transactions rewards_balance pay_bill spending_history credit_score new_card lost_luggage rollover_401k income order order_status order_checks redeem_rewards report_lost_card sync_device apr credit_limit routing interest_rate direct_deposit international_fees expiration_date damaged_card replacement_card_duration reset_settings change_language cancel improve_credit_score payday w2 taxes min_payment cancel_reservation confirm_reservation schedule_maintenance pto_request pto_request_status pto_used pto_balance',
  ),
  bill_balance: [BILLING, 0],
  bill_due: [BILLING, 0],
  report_fraud: [BILLING, 2],
  account_blocked: [ACCOUNT, 1],
  pin_change: [ACCOUNT, 0],
  ...ofIntents(
    'oos',
    'translate timer definition meaning_of_life fun_fact time flip_coin where_are_you_from shopping_list_update what_can_i_ask_you maybe oil_change_how restaurant_reservation who_made_you distance timezone next_song restaurant_suggestion repeat mpg oil_change_when yes travel_suggestion todo_list_update reminder change_speed tire_pressure no nutrition_info calendar uber calculator date carry_on thank_you roll_dice food_last cook_time reminder_update ingredient_substitution make_call alarm todo_list change_accent calories restaurant_reviews do_you_have_pets schedule_meeting gas_type plug_type tire_change exchange_rate next_holiday change_volume who_do_you_work_for how_busy accept_reservations goodbye what_song last_maintenance meeting_schedule ingredients_list measurement_conversion smart_home book_hotel current_location weather whisper_mode international_visa vaccines directions spelling greeting what_is_your_name what_are_your_hobbies book_flight shopping_list text share_location play_music calendar_update are_you_a_bot gas update_playlist tell_joke change_ai_name how_old_are_you car_rental jump_start meal_suggestion recipe traffic user_name change_user_name',
  ),
};

/**
 * HWU64 is talk to a home assistant: nothing a support desk answers. Posts on social networks may
 * be complaints: left out.
 */
export const HWU64_MAPPING: Readonly<Record<string, IntentMeaning>> = {
  ...ofIntents(
    'oos',
    'iot_hue_lightdim alarm_query qa_definition weather_query play_radio iot_coffee play_music qa_factoid general_praise alarm_set general_confirm transport_ticket calendar_query audio_volume_up recommendation_locations qa_maths calendar_set datetime_query alarm_remove iot_hue_lighton general_joke audio_volume_down general_negate audio_volume_mute play_audiobook iot_cleaning lists_createoradd cooking_recipe iot_hue_lightup recommendation_events iot_wemo_off play_game general_explain lists_query play_podcasts general_repeat iot_hue_lightchange takeaway_order general_dontcare music_likeness qa_stock general_commandstop transport_query iot_wemo_on takeaway_query general_quirky news_query qa_currency music_query lists_remove iot_hue_lightoff transport_traffic transport_taxi datetime_convert recommendation_movies general_affirm calendar_remove',
  ),
  ...ofIntents(
    null,
    'social_post social_query email_sendemail email_querycontact email_addcontact email_query music_settings',
  ),
};

export const BITEXT_MAPPING: Readonly<Record<string, IntentMeaning>> = {
  newsletter_subscription: null,
  check_cancellation_fee: [BILLING, 0],
  switch_account: [ACCOUNT, 0],
  delivery_period: null,
  create_account: [ACCOUNT, 0],
  recover_password: [ACCOUNT, 1],
  contact_human_agent: null,
  set_up_shipping_address: [ACCOUNT, 0],
  review: null,
  edit_account: [ACCOUNT, 0],
  check_invoice: [BILLING, 0],
  check_refund_policy: [BILLING, 0],
  cancel_order: null,
  change_order: null,
  check_payment_methods: [BILLING, 0],
  change_shipping_address: [ACCOUNT, 0],
  track_order: null,
  delivery_options: null,
  track_refund: [BILLING, 1],
  complaint: null,
  payment_issue: [BILLING, 1],
  contact_customer_service: null,
  place_order: null,
  get_invoice: [BILLING, 0],
  get_refund: [BILLING, 1],
  registration_problems: [ACCOUNT, 1],
  delete_account: [ACCOUNT, 0],
};

/** SNIPS is entertainment and weather throughout. */
export const SNIPS_MAPPING: Readonly<Record<string, IntentMeaning>> = ofIntents(
  'oos',
  'AddToPlaylist BookRestaurant GetWeather PlayMusic RateBook SearchCreativeWork SearchScreeningEvent',
);

/**
 * Of the stripped IT tickets only those whose title says it plainly: the queue names are about who
 * works on it, not what it is.
 */
export const IT_DESK_PATTERNS: readonly {
  readonly topics: readonly string[];
  readonly title: RegExp;
  readonly meaning: IntentMeaning;
}[] = [
  {
    topics: ['Access', 'Administrative rights', 'Miscellaneous'],
    title:
      /\b(reset|change|expired?|forgot\w*) .{0,20}\b(password|pass)\b|\bpassword\b.{0,20}\b(reset|expired?|change|issue)|\baccount (locked|blocked|extension)\b/,
    meaning: [ACCOUNT, 1],
  },
  {
    topics: ['Access', 'Storage'],
    title:
      /\b(new user|access (to|for|request|rights)|add user|remove access|permissions?|rights for|wants to access|grant)\b/,
    meaning: [ACCOUNT, 0],
  },
  {
    topics: ['Hardware', 'Administrative rights', 'Access', 'Miscellaneous'],
    title:
      /\b(vpn|wifi|wi fi|internet|network|outlook|skype|printer|laptop|mouse|keyboard|monitor|headset|docking)\b.*\b(issues?|problems?|not working|does not|slow|down|broken|cannot|unable)\b|\b(cannot|unable to|can not) (connect|install|open|print)\b/,
    meaning: [TECHNICAL, 1],
  },
  {
    topics: ['Hardware', 'Administrative rights'],
    title:
      /\b(install\w*|upgrade failed|windows (install|upgrade)|connection (issue|problem|lost)|server (down|not|unavailable)|very slow|performance)\b/,
    meaning: [TECHNICAL, 1],
  },
];

function ofIntents(meaning: IntentMeaning, names: string): Record<string, IntentMeaning> {
  return Object.fromEntries(names.split(' ').map((name) => [name, meaning]));
}
