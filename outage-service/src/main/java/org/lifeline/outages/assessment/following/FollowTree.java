package org.lifeline.outages.assessment.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lifeline.outages.region.RegionsChanged;
import org.lifeline.outages.topic.Backlog;

/** Levels rest on the tree as well: on what lies around an area, on whether anything lies inside it, and on its people. */
@ApplicationScoped
class FollowTree {
    private final Backlog backlog;

    FollowTree(Backlog backlog) {
        this.backlog = backlog;
    }

    void on(@Observes RegionsChanged changed) {
        backlog.addOfTree(changed.themselves(), changed.withAllInside());
    }
}
