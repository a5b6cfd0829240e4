package fr.appui.ops.wiring;

import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.ops.eventstore.LogAppender;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lays an empty receipt into the unit of work before a command is handled and answers it as the command's result. A
 * command that changed nothing is remembered here, in the same transaction, just before it commits.
 */
final class ReceiptKeeper implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final LogAppender appender;

    ReceiptKeeper(LogAppender appender) {
        this.appender = appender;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var submission = (Submission) unitOfWork.getMessage().getMetaData().get(Submission.METADATA);
        if (submission == null) {
            throw new IllegalStateException("commands come in through Commands.take");
        }
        var receipt = new Receipt(submission);
        unitOfWork.resources().put(Receipt.RESOURCE, receipt);
        receipt.number((String) chain.proceed());
        // Commit callbacks run last-registered first: this one before that of the transaction.
        unitOfWork.onCommit(_ -> {
            if (!receipt.isWritten()) {
                appender.appendNothing(receipt);
            }
        });
        return receipt;
    }
}
