/** Who there is: org units with their leads and members, and what a viewer may see and do. */
package io.throughline.okr.domain.people;
