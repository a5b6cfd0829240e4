package fr.appui.ops.wiring;

import fr.appui.ops.eventstore.LogStream;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands a view the events of one processor batch together, in the transaction that keeps the view's position. */
final class ProjectionInvoker implements EventHandlerInvoker {
    private final Projection projection;
    private final Runnable moved;

    /** @param moved called once the rows of a batch can be read */
    ProjectionInvoker(Projection projection, Runnable moved) {
        this.projection = projection;
        this.moved = moved;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void handle(EventMessage<?> message, Segment segment) {
        var unitOfWork = CurrentUnitOfWork.get();
        List<Recorded<Event>> batch = unitOfWork.getOrComputeResource("batch of " + projection.name(), _ -> {
            var events = new ArrayList<Recorded<Event>>();
            unitOfWork.onPrepareCommit(_ -> projection.on(events));
            unitOfWork.afterCommit(_ -> moved.run());
            return events;
        });
        batch.add((Recorded<Event>) message.getMetaData().get(LogStream.RECORDED));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
