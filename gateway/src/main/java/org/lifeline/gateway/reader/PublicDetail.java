package org.lifeline.gateway.reader;

import org.lifeline.gateway.board.picture.News;
import org.lifeline.gateway.board.picture.ServiceStatus;

/**
 * Where the public is told of a service in an area only the level: where few areas have news, a share says which of them it
 * comes from, and where few areas below the public levels have an assessment of their own, what each of them says.
 */
final class PublicDetail {
    private static final int FEWEST = 5;

    private PublicDetail() {}

    /** @param status as it is on the board */
    static boolean isWithheld(ServiceStatus status) {
        News news = status.news();
        return news.finestAreas() < FEWEST || news.deepAreas() > 0 && news.deepAreas() < FEWEST;
    }
}
