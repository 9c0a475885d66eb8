"""Which SQL functions compute a value and do nothing else?"""

from __future__ import annotations

from functools import cache

# A function that is not named here could do anything: terminate a session, advance a sequence,
# sleep, read a file, call a Lambda function. Left out on purpose although they look harmless:
# what runs SQL given as text (`query_to_xml`, `ts_stat`, `crosstab`), what evaluates its argument
# many times (`benchmark`), locks, and everything that sets a session's state.

_COMMON = """
abs acos acosh array_agg ascii asin asinh atan atan2 atanh avg bit_and bit_count bit_length
bit_or bit_xor bool_and bool_or btrim cardinality cast cbrt ceil ceiling char char_length
character_length chr coalesce concat concat_ws contains convert corr cos cosh cot count
covar_pop covar_samp cume_dist current_catalog current_database current_date current_role
current_schema current_time current_timestamp current_user date date_add date_diff date_format
date_part date_sub date_trunc dateadd datediff datepart day decode degrees dense_rank encode
every exists exp extract first_value floor format from_base64 from_hex from_unixtime greatest
grouping grouping_id hour if ifnull initcap instr interval isnull json_array json_array_length
json_arrayagg json_extract json_extract_path json_extract_path_text json_object json_objectagg
json_parse json_query json_serialize json_size json_table json_typeof json_value lag last_day
last_value lcase lead least left len length listagg ln localtime localtimestamp locate log log10
log2 lower lpad ltrim make_date max max_by md5 mean median mid min min_by minute mod mode month
months_between next_day now nth_value ntile nullif nvl nvl2 octet_length overlay percent_rank
percentile_cont percentile_disc pi position pow power quarter quote_ident quote_literal radians
rand random rank regexp_count regexp_instr regexp_like regexp_replace regexp_substr repeat
replace reverse right round row row_number rpad rtrim second session_user sha sha1 sha2 sha256
sha512 sign sin sinh soundex space split_part sqrt stddev stddev_pop stddev_samp strpos substr
substring sum tan tanh timestamp to_base64 to_char to_date to_hex to_number to_timestamp
translate trim trunc truncate try_cast typeof ucase unnest upper user uuid values var_pop
var_samp variance version week weekday width_bucket year
"""

_MYSQL = """
adddate addtime aes_decrypt aes_encrypt any_value aurora_version bin bin_to_uuid collation
compress conv convert_tz cot crc32 curdate curtime database datetime dayname dayofmonth
dayofweek dayofyear elt export_set extractvalue field find_in_set found_rows from_days
get_format group_concat hex inet6_aton inet6_ntoa inet_aton inet_ntoa insert is_ipv4 is_ipv6
is_uuid json_contains json_contains_path json_depth json_insert json_keys json_length
json_merge_patch json_merge_preserve json_overlaps json_pretty json_quote json_remove
json_replace json_schema_valid json_search json_set json_storage_size json_type json_unquote
json_valid last_insert_id make_set makedate maketime microsecond monthname oct ord period_add
period_diff quote regexp row_count schema sec_to_time st_area st_asgeojson st_astext st_contains
st_distance st_distance_sphere st_geomfromtext st_intersects st_within st_x st_y std str_to_date
strcmp subdate substring_index subtime sysdate system_user time time_format time_to_sec timediff
timestampadd timestampdiff to_days to_seconds uncompress unhex unix_timestamp updatexml utc_date
utc_time utc_timestamp uuid_short uuid_to_bin weekofyear weight_string yearweek
"""

_POSTGRES = """
abbrev age all any any_value array array_append array_cat array_dims array_length array_lower
array_ndims array_position array_positions array_prepend array_remove array_replace array_sample
array_to_json array_to_string array_upper aurora_version clock_timestamp col_description
convert_from convert_to cosine_distance crypt current_schemas current_setting currval date_bin
daterange digest erf factorial format_type gcd gen_random_uuid generate_series
generate_subscripts has_any_column_privilege has_column_privilege has_database_privilege
has_schema_privilege has_sequence_privilege has_table_privilege host hstore inet_client_addr
inet_server_addr inner_product int4range int8range isempty isfinite json_agg json_array_elements
json_array_elements_text json_build_array json_build_object json_each json_each_text
json_object_agg json_object_keys json_populate_record json_strip_nulls json_to_record
json_to_recordset jsonb_agg jsonb_array_elements jsonb_array_elements_text jsonb_array_length
jsonb_build_array jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path
jsonb_extract_path_text jsonb_insert jsonb_object jsonb_object_agg jsonb_object_keys
jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array
jsonb_path_query_first jsonb_populate_record jsonb_pretty jsonb_set jsonb_strip_nulls
jsonb_to_record jsonb_to_recordset jsonb_typeof justify_days justify_hours justify_interval
l2_distance lastval lcm levenshtein lower_inc make_interval make_time make_timestamp
make_timestamptz masklen multirange network num_nonnulls num_nulls numrange obj_description
parse_ident pg_backend_pid pg_blocking_pids pg_column_size pg_current_wal_lsn pg_database_size
pg_encoding_to_char pg_get_constraintdef pg_get_expr pg_get_functiondef pg_get_indexdef
pg_get_partkeydef pg_get_serial_sequence pg_get_triggerdef pg_get_userbyid pg_get_viewdef
pg_indexes_size pg_is_in_recovery pg_last_wal_replay_lsn pg_last_xact_replay_timestamp
pg_postmaster_start_time pg_relation_size pg_size_pretty pg_table_is_visible pg_table_size
pg_tablespace_size pg_total_relation_size pg_typeof pg_wal_lsn_diff phraseto_tsquery
plainto_tsquery quote_nullable range_agg regexp_match regexp_matches regexp_split_to_array
regexp_split_to_table regr_count regr_intercept regr_r2 regr_slope row_to_json scale set_bit
set_byte sha224 sha384 shobj_description similarity st_area st_asgeojson st_astext st_contains
st_distance st_dwithin st_geomfromtext st_intersects st_makepoint st_setsrid st_within st_x st_y
starts_with statement_timestamp string_agg string_to_array string_to_table timeofday timezone
to_ascii to_json to_jsonb to_regclass to_tsquery to_tsvector transaction_timestamp ts_headline
ts_rank ts_rank_cd tsrange tstzrange unaccent upper_inc uuid_generate_v4 vector_dims
websearch_to_tsquery width word_similarity
"""

_REDSHIFT = """
add_months any_value array array_concat array_flatten array_to_string bpcharcmp can_json_parse
charindex convert_timezone date_cmp date_part_year dexp dlog1 dlog10 farmhash64 fnv_hash format
func_sha1 get_array_length getdate has_database_privilege has_schema_privilege
has_table_privilege hll hll_cardinality is_array is_bigint is_boolean is_char is_decimal
is_float is_integer is_object is_scalar is_smallint is_valid_json is_valid_json_array is_varchar
isnan json_extract_array_element_text json_parse log object object_transform pg_backend_pid
pg_last_copy_id pg_last_query_id ratio_to_report regexp_count regexp_instr regr_slope replicate
split_part split_to_array st_area st_astext st_contains st_distance st_geomfromtext
st_intersects st_within st_x st_y strtol subarray sysdate timeofday timestamp_cmp to_timestamp
trunc try_cast year years_between
"""

_TRINO = """
all_match any_match any_value approx_distinct approx_most_frequent approx_percentile approx_set
arbitrary array array_distinct array_except array_first array_intersect array_join array_last
array_max array_min array_normalize array_position array_remove array_sort array_sum array_union
arrays_overlap at_timezone bar beta_cdf bit_length bitwise_and bitwise_and_agg
bitwise_left_shift bitwise_not bitwise_or bitwise_or_agg bitwise_right_shift bitwise_xor
checksum codepoint combinations concat_ws contains_sequence cosine_similarity count_if crc32
current_catalog current_timezone date_parse day_of_month day_of_week day_of_year dow doy e
element_at empty_approx_set evaluate_classifier_predictions filter flatten format_datetime
format_number from_base from_base32 from_base64url from_big_endian_32 from_big_endian_64
from_encoded_polyline from_iso8601_date from_iso8601_timestamp from_iso8601_timestamp_nanos
from_unixtime_nanos from_utf8 geometric_mean hamming_distance histogram hmac_md5 hmac_sha1
hmac_sha256 hmac_sha512 human_readable_seconds infinity is_finite is_infinite is_json_scalar
is_nan is_subnet_of json_array_contains json_array_get json_exists json_extract_scalar
json_format kurtosis levenshtein_distance listagg luhn_check make_set_digest map map_agg
map_concat map_entries map_filter map_from_entries map_keys map_union map_values map_zip_with
millisecond month murmur3 nan ngrams none_match normal_cdf normalize numeric_histogram
parse_data_size parse_datetime parse_duration qdigest_agg reduce reduce_agg regexp_extract
regexp_extract_all regexp_position regexp_split regr_intercept regr_slope sequence shuffle
simplify_geometry skewness slice soundex spatial_partitions split split_to_map split_to_multimap
st_area st_asbinary st_astext st_buffer st_centroid st_contains st_distance st_geometryfromtext
st_intersects st_point st_polygon st_within st_x st_y starts_with tdigest_agg timezone_hour
timezone_minute to_base to_base32 to_base64url to_big_endian_32 to_big_endian_64 to_geometry
to_ieee754_32 to_ieee754_64 to_iso8601 to_milliseconds to_spherical_geography to_unixtime
to_utf8 transform transform_keys transform_values trim_array truncate try unicode url_decode
url_encode url_extract_fragment url_extract_host url_extract_parameter url_extract_path
url_extract_port url_extract_protocol url_extract_query value_at_quantile week_of_year
width_bucket wilson_interval_lower wilson_interval_upper with_timezone word_stem xxhash64
year_of_week yow zip zip_with
"""

_FAMILIES = {
    "mysql": _MYSQL,
    "postgres": _POSTGRES,
    "redshift": _REDSHIFT,
    "athena": _TRINO,
    "trino": _TRINO,
}


@cache
def pure_functions(dialects: tuple[str, ...]) -> frozenset[str]:
    """Return the upper-case names of the functions that are harmless in each of *dialects*."""
    names = _COMMON.split()
    for dialect in dialects:
        names += _FAMILIES.get(dialect, "").split()
    return frozenset(name.upper() for name in names)
