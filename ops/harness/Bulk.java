package harness;

import java.sql.Connection;
import java.sql.SQLException;

/** Many cases at once, appended to the log by its own function as the register's own role: thousands in one call. */
public final class Bulk {
    private static final int AT_ONCE = 5_000;

    /** Nothing in it is free text: such a case needs no key. */
    private static final String ON_SITE_ACTIONS = """
            WITH place (n, centre, region, department) AS (
                VALUES (0, 'ARA', '84', '69'), (1, 'BFC', '27', '21'), (2, 'BRE', '53', '35'), (3, 'CVL', '24', '45'),
                       (4, 'COR', '94', '2A'), (5, 'GES', '44', '67'), (6, 'HDF', '32', '59'), (7, 'IDF', '11', '75'),
                       (8, 'NOR', '28', '76'), (9, 'NAQ', '75', '33'), (10, 'OCC', '76', '31'), (11, 'PDL', '52', '44'),
                       (12, 'PAC', '93', '13'), (13, 'GUA', '01', '971'), (14, 'GUY', '03', '973'),
                       (15, 'MAR', '02', '972'), (16, 'REU', '04', '974')),
            one AS (
                SELECT number.n, md5('on-site-action ' || number.n)::uuid AS id, centre, region, department,
                       to_char((timestamptz '2020-01-01 06:00Z' + number.n * interval '7 minutes') AT TIME ZONE 'UTC',
                               'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
                  FROM generate_series(?::int, ?::int) AS number (n)
                  JOIN place ON place.n = number.n % 17)
            SELECT last_position
              FROM (SELECT array_agg(id ORDER BY n) AS streams,
                           array_agg(1 ORDER BY n) AS versions,
                           array_agg(uuidv7() ORDER BY n) AS event_ids,
                           array_agg((SELECT number FROM log.event_type WHERE name = 'on-site-action.entered')
                                     ORDER BY n) AS types,
                           array_agg(2::smallint ORDER BY n) AS revisions,
                           array_agg(convert_to(json_build_object('origin', 'DEMO',
                               'correlation', id, 'causation', id)::text, 'UTF8') ORDER BY n) AS metadatas,
                           array_agg(convert_to(json_strip_nulls(json_build_object(
                               'activity', 'ON_SITE_ACTION',
                               'id', id,
                               'number', 'A-' || centre || '-2020-' || lpad((100000 + n)::text, 6, '0'),
                               'centre', centre, 'region', region, 'department', department,
                               'mode', (ARRAY['ON_SITE', 'REMOTE', 'EMH'])[1 + n % 3],
                               'type', (ARRAY['VISIT', 'AUDIT', 'SUPPORT', 'TRAINING', 'OTHER'])[1 + n % 5],
                               'sector', (ARRAY['ES', 'EMS', 'VILLE', 'COMMUNAUTE'])[1 + n % 4],
                               'sectors', json_build_array(),
                               'facility', json_build_object(
                                   'finess', lpad((n % 1000000)::text, 9, '0'),
                                   'name', 'Ehpad n° ' || n || ' « Les Œillets » ; ' || chr(34) || md5(n::text) || chr(34),
                                   'city', 'Saint-Étienne-' || n % 977, 'department', department),
                               'framework', 'REGIONAL',
                               'themes', json_build_array('SCABIES', 'PPE'),
                               'doneAt', at,
                               'durationMinutes', n % 300,
                               'participants', CASE WHEN n % 7 > 0 THEN n % 40 END,
                               'team', CASE WHEN n % 3 = 2 THEN '-équipe ' || n % 131 END,
                               'attendance', json_build_array(),
                               'strategy', json_build_array(),
                               'occurredAt', at))::text, 'UTF8') ORDER BY n) AS payloads
                      FROM one) AS all_of_them,
                   LATERAL log.append(streams, versions, event_ids, types, revisions, metadatas, payloads,
                                      NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            """;

    private Bulk() {}

    /** @return position of the last one */
    public static long onSiteActions(Connection application, int many) throws SQLException {
        var last = 0L;
        for (var first = 1; first <= many; first += AT_ONCE) {
            last = Long.parseLong(
                    Database.one(application, ON_SITE_ACTIONS, first, Math.min(many, first + AT_ONCE - 1)));
        }
        return last;
    }
}
